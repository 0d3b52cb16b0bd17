import css from '../agreement.module.css'

const STEPS = [1, 2, 3, 4, 5]

/** One to five as dots, and as a word for those who cannot see them. */
export function Score({ value }: { value: number }) {
  return (
    <span className={css.score} role="img" aria-label={`${value} of 5`} title={`${value} of 5`}>
      {STEPS.map(step => (
        <span key={step} data-on={step <= value || undefined} />
      ))}
    </span>
  )
}
