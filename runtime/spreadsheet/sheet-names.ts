/** Names of sheets. */
import { blankName, duplicateName, nameTooLong } from './errors';

/** Throws Google's error for an invalid name or one of the other names. */
export function checkSheetName(name: string, others: readonly string[]): void {
  if (name.trim() === '') throw blankName();
  if (name.length > 100) throw nameTooLong();
  if (others.some((other) => other.toLowerCase() === name.toLowerCase())) throw duplicateName(name);
}

/** Google's name of a new sheet: `Sheet` and the first unused number. */
export function unusedName(names: readonly string[]): string {
  const taken = new Set(names.map((name) => name.toLowerCase()));
  let n = names.length + 1;
  while (taken.has(`sheet${n}`)) n += 1;
  return `Sheet${n}`;
}

/** Google's name of a sheet's copy: `Copy of Plan`, or `Copy of Plan 2` if that is taken. */
export function nameOfCopy(original: string, names: readonly string[]): string {
  const taken = new Set(names.map((name) => name.toLowerCase()));
  const base = `Copy of ${original}`;
  let name = base;
  for (let n = 2; taken.has(name.toLowerCase()); n++) name = `${base} ${n}`;
  return name;
}
