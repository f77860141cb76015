import { plural, words } from '../words';
import { SelectField } from './field';
import { optionsOf } from './options';

const texts = words.bringIn.unknown;

interface Props<K extends string> {
  readonly unknown: readonly { readonly word: string; readonly count: number; readonly meaning: K | '' }[] | undefined;
  /** Waymark's words that they can mean. */
  readonly options: Readonly<Record<K, string>>;
  /** Gets all words that have a meaning. */
  readonly onChoose: (chosen: readonly { readonly word: string; readonly meaning: K }[]) => void;
}

/** Words for a status that are unknown, each with a choice of what it means. (rules X56, X57) */
export function UnknownWords<K extends string>({ unknown = [], options, onChoose }: Props<K>) {
  if (unknown.length === 0) return null;
  return (
    <>
      <h3>{texts.heading}</h3>
      <p class="quiet">{texts.lead}</p>
      {unknown.map(({ word, count, meaning }) => (
        <SelectField<K | ''>
          key={word}
          label={plural(texts.word, count, { word })}
          value={meaning}
          options={[['', texts.none], ...optionsOf<K>(options)]}
          onChoose={(chosen) =>
            onChoose(
              unknown.flatMap((one) => {
                const means = one.word === word ? chosen : one.meaning;
                return means === '' ? [] : [{ word: one.word, meaning: means }];
              }),
            )
          }
        />
      ))}
    </>
  );
}
