import type { MergeSummary } from '../../../data/workspace-file/mergeDesk.ts'
import { numberLines } from '../viewModelMerge.ts'
import css from './merge.module.css'

/** The merge in numbers, a line for each sort of record. */
export function Numbers({ summary }: { summary: MergeSummary }) {
  return (
    <table className={css.numbers} aria-label="In numbers">
      <thead>
        <tr>
          <th scope="col">Records</th>
          <th scope="col">New</th>
          <th scope="col">Changed</th>
          <th scope="col">Deleted</th>
          <th scope="col">As they are</th>
        </tr>
      </thead>
      <tbody>
        {numberLines(summary).map(({ label, fresh, changed, removed, same }) => (
          <tr key={label}>
            <td>{label}</td>
            <td>{fresh}</td>
            <td>{changed}</td>
            <td>{removed}</td>
            <td>{same}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
