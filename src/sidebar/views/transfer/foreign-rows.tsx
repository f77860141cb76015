import { useState } from 'preact/hooks';
import type { ForeignPreview } from '../../../actions/transfer/bring-in';
import type { NumberOrder } from '../../../domain/plan/written-day';
import { roles as allRoles, type Role } from '../../../domain/transfer/foreign-words';
import type { ApiRequest } from '../../../api/index';
import { UnknownWords } from '../../parts/unknown-words';
import { Button } from '../../parts/button';
import { Choice } from '../../parts/chips';
import { SelectField } from '../../parts/field';
import { Notes } from '../../parts/lines';
import { ResultHeading } from '../../parts/result-heading';
import { say, words } from '../../words';

const texts = words.bringIn;
const roleOptions = allRoles.map((role) => [role, texts.roles[role]] as const);
/** Rows that are shown at first. */
const firstRows = 6;

type Statuses = NonNullable<ApiRequest<'previewRows'>['statuses']>;

interface Props {
  readonly answer: ForeignPreview;
  /** Which number of a day is the day, as the user said. */
  readonly order: NumberOrder | 'guess';
  /** The question about days, with its answers: it stays in view after it was answered. */
  readonly question: ForeignPreview['question'];
  /** What the user said that words for a status mean. */
  readonly statuses: Statuses;
  readonly choose: (roles: readonly Role[], order: NumberOrder | 'guess', statuses: Statuses) => void;
  /** Whether it was tried without an answer. */
  readonly isWrong: boolean;
}

/** What rows of another program would become: the question about days, the rows, what is left out, and the columns to choose. */
export function ForeignRows({ answer, order, question, statuses, choose, isWrong }: Props) {
  const roles = answer.columns.map(({ role }) => role);
  return (
    <section>
      <ResultHeading>{words.transfer.previewHeading}</ResultHeading>
      <p class="quiet">{texts.recognised[answer.source]}</p>
      {question !== null && (
        <Choice
          label={question.text}
          options={[
            ['dayFirst', question.dayFirst],
            ['monthFirst', question.monthFirst],
          ]}
          value={order === 'guess' ? '' : order}
          error={isWrong && order === 'guess' ? texts.answer : undefined}
          onChoose={(chosen) => choose(roles, chosen, statuses)}
        />
      )}
      <UnknownWords
        unknown={answer.unknown}
        options={words.options.stepStatus}
        onChoose={(chosen) => choose(roles, order, chosen)}
      />
      <p>{say(texts.counts, answer.counts)}</p>
      <Rows rows={answer.rows} />
      {answer.notes.length > 0 && (
        <>
          <h3>{texts.notes}</h3>
          <Notes notes={answer.notes} />
        </>
      )}
      <h3>{texts.columns}</h3>
      {answer.columns.map(({ name, sample, role }, at) => (
        <SelectField
          key={at}
          label={name}
          hint={sample === '' ? undefined : say(texts.sample, { text: sample })}
          value={role}
          options={roleOptions}
          onChoose={(chosen) =>
            choose(
              roles.map((one, index) => (index === at ? chosen : one)),
              order,
              statuses,
            )
          }
        />
      ))}
    </section>
  );
}

/** The rows, a line each; the first ones until all are asked for. */
function Rows({ rows }: Pick<ForeignPreview, 'rows'>) {
  const [showsAll, showAll] = useState(false);
  const shown = showsAll ? rows : rows.slice(0, firstRows);
  return (
    <>
      <ul class="dots">
        {shown.map(({ row, becomes, title, facts }, at) => (
          <li key={at} dir="auto">
            {say(texts.line, { becomes: texts.becomes[becomes], title })}
            <br />
            <small class="quiet">{[say(texts.row, { row }), facts].filter((part) => part !== '').join(' · ')}</small>
          </li>
        ))}
      </ul>
      {shown.length < rows.length && (
        <p class="line">
          <Button onPress={() => showAll(true)}>{say(texts.all, { count: rows.length })}</Button>
        </p>
      )}
    </>
  );
}
