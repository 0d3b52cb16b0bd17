import { Select } from '../../../ui/forms/Select.tsx'
import type { WordsView } from '../viewModelMapping.ts'
import { counted } from '../viewModelWords.ts'
import css from './mapping.module.css'

interface WordTableProps {
  readonly view: WordsView
  onMap(word: string, to: string): void
}

/** The words of one column that stand for fixed values: `Engaging (1,589 rows) → Qualified`. */
export function WordTable({ view, onMap }: WordTableProps) {
  const { field, options, words, unknown } = view
  return (
    <section className={css.words} aria-label={`Words for ${field.label}`}>
      <h4>
        {field.label}
        <span className={unknown > 0 ? css.wrong : css.quiet}>
          {unknown > 0 ? `${counted(unknown, 'word')} not known` : 'all words known'}
        </span>
      </h4>
      <ul className={css.wordList}>
        {words.map(({ word, rows, to }) => (
          <li key={word}>
            <span className={css.word} dir="auto">
              {word}
            </span>
            <span className={css.quiet}>{counted(rows, 'row')}</span>
            <span aria-hidden className={css.arrow}>
              →
            </span>
            <Select
              label={`${field.label} for ${word}`}
              compact
              none="Leave empty"
              value={to ?? ''}
              options={options}
              onChange={value => onMap(word, value)}
            />
          </li>
        ))}
      </ul>
    </section>
  )
}
