/** docs/runtime-coverage.md, from what the runtime has. */
import { classNames, isSpecial, membersOf, oddities, type Member } from './members';

const percent = (works: number, all: number): string => `${((100 * works) / Math.max(all, 1)).toFixed(1)} %`;

interface Sum {
  all: number;
  works: number;
}
const add = (sum: Sum, members: readonly Member[]): Sum => ({
  all: sum.all + members.length,
  works: sum.works + members.filter(({ works }) => works).length,
});
const NONE: Sum = { all: 0, works: 0 };

/** The sums of SpreadsheetApp: all members, and those without pivot tables, data sources, slicers, images, drawings and charts. */
export function spreadsheetSums(): { every: Sum; plain: Sum } {
  const names = classNames.filter((name) => name.startsWith('Spreadsheet.'));
  const sum = (choose: (name: string, member: Member) => boolean): Sum =>
    names.reduce(
      (total, name) =>
        add(
          total,
          membersOf(name).filter((member) => choose(name, member)),
        ),
      NONE,
    );
  return { every: sum(() => true), plain: sum((name, { name: member }) => !isSpecial(name, member)) };
}

const listed = (members: readonly string[]): string => (members.length === 0 ? '–' : members.join(', '));

export function coveragePage(): string {
  const odd = oddities();
  const { every, plain } = spreadsheetSums();
  const spaces = [...new Set(classNames.map((name) => name.split('.')[0] ?? ''))];
  const totals = spaces.map((space) => {
    const sum = classNames
      .filter((name) => name.startsWith(`${space}.`))
      .reduce((total, name) => add(total, membersOf(name)), NONE);
    return `| ${space} | ${sum.all} | ${sum.works} | ${percent(sum.works, sum.all)} |`;
  });
  const sections = spaces.map((space) => {
    const names = classNames.filter((name) => name.startsWith(`${space}.`));
    const rows = names.map((name) => {
      const short = name.slice(space.length + 1);
      const members = membersOf(name);
      const numbersOf = (member: string): string[] => odd.get(`${short}.${member}`) ?? [];
      const works = members.filter((member) => member.works);
      const same = works.filter((member) => numbersOf(member.name).length === 0).map((member) => member.name);
      const differs = works.flatMap(({ name: member }) => {
        const numbers = numbersOf(member);
        return numbers.length === 0 ? [] : [`${member} (${numbers.join(', ')})`];
      });
      const missing = members.filter((member) => !member.works).map((member) => member.name);
      const share = `${works.length} of ${members.length}`;
      return missing.length === members.length
        ? `| ${short} | ${share} | – | – | all |`
        : `| ${short} | ${share} | ${listed(same)} | ${listed(differs)} | ${listed(missing)} |`;
    });
    return [
      `## ${space}`,
      '',
      '| class | works | as in Google | differs | throws and names itself |',
      '|---|---|---|---|---|',
      ...rows,
      '',
    ].join('\n');
  });
  return `# What the local runtime has of Google's services

Made by \`UPDATE_EXPECTED=1 npx jest test/runtime/members\`; a test compares it with the runtime. The members are those of Google's reference
(\`runtime/host/reference.json\`): the methods of each class, those that it inherits included, and its enumerations. A member that *differs* has the
number of its entry in \`runtime/oddities.md\`; a member that *throws* fails the run with its name.

- **SpreadsheetApp, all**: ${every.works} of ${every.all} members work, ${percent(every.works, every.all)}.
- **SpreadsheetApp without pivot tables, data sources, slicers, images, drawings and charts**: ${plain.works} of ${plain.all}, ${percent(plain.works, plain.all)}.

| service | members | work | share |
|---|---|---|---|
${totals.join('\n')}

${sections.join('\n')}`;
}
