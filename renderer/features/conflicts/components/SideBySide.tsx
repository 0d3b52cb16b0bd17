import css from '../conflicts.module.css'
import type { ConflictSides } from '../readConflicts.ts'
import { partiesOf, type SideLine, sideLines } from '../viewModelSides.ts'

/** The strongest single fact is worth so many bits; bars are drawn against it. */
const MOST_BITS = 12

/** Both sides line by line, and how strongly each compared field speaks for one company. */
export function SideBySide({ sides }: { sides: ConflictSides }) {
  const { conflict } = sides
  const { mine, theirs } = partiesOf(sides)
  return (
    <table className={css.sides}>
      <caption className="visually-hidden">
        {mine} beside {theirs}
      </caption>
      <thead>
        <tr>
          <td />
          <th scope="col" dir="auto">
            {mine}
          </th>
          <th scope="col" dir="auto">
            {theirs}
          </th>
          <th scope="col">How alike</th>
        </tr>
      </thead>
      <tbody>
        {sideLines(sides).map(line => (
          <Line key={line.label} line={line} />
        ))}
      </tbody>
      {conflict.fields.length > 0 && (
        <tfoot>
          <tr>
            <th scope="row">In all</th>
            <td colSpan={2}>
              {conflict.bits >= conflict.threshold
                ? 'Enough to be one company'
                : 'Not enough to be sure that it is one company'}
            </td>
            <td>
              <span className={css.sum}>
                {conflict.bits.toFixed(1)} points, {conflict.threshold} are enough
              </span>
            </td>
          </tr>
        </tfoot>
      )}
    </table>
  )
}

function Line({ line: { label, mine, theirs, strength, bits } }: { line: SideLine }) {
  return (
    <tr>
      <th scope="row">{label}</th>
      <td dir="auto">{mine || <span className={css.quiet}>not said</span>}</td>
      <td dir="auto">{theirs || <span className={css.quiet}>not said</span>}</td>
      <td>
        {strength !== undefined && bits !== undefined && (
          <span className={css.strength} data-strength={strength}>
            <span className={css.bar} aria-hidden>
              <span
                style={{ inlineSize: `${(Math.max(0, Math.min(bits, MOST_BITS)) / MOST_BITS) * 100}%` }}
              />
            </span>
            <span>{strength}</span>
            <span className={css.bits}>{`${bits > 0 ? '+' : ''}${bits.toFixed(1)}`.replace('-', '−')}</span>
          </span>
        )}
      </td>
    </tr>
  )
}
