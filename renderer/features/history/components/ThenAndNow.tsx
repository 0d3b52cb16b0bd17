import { list } from '@shared/domain/fields/words.ts'
import { fieldWord } from '@shared/domain/history/fieldWords.ts'
import { Checkbox } from '../../../ui/forms/Checkbox.tsx'
import css from '../history.module.css'
import type { AsItWas } from '../useAsItWas.ts'
import { diffsBetween, factsOf } from '../viewModelDiff.ts'

interface ThenAndNowProps {
  readonly view: AsItWas
  /** Fields that stay as they are now. */
  readonly kept: ReadonlySet<string>
  onKeep(kept: ReadonlySet<string>): void
}

/** Every field at that moment; those that differ from now first, each with its tick. */
export function ThenAndNow({ view, kept, onKeep }: ThenAndNowProps) {
  const { then, now, names, plan } = view
  if (!then) return null
  const diffs = now ? diffsBetween(now, then, names) : []
  const differing = new Set(diffs.map(diff => diff.field))
  const facts = factsOf(then, names).filter(({ field }) => !differing.has(field))
  const restorable = new Set(plan?.ok ? plan.value.fields : [])
  const leftOut = plan?.ok ? plan.value.leftOut : []
  return (
    <>
      {!now && <p className={css.warning}>It was deleted. Bringing it back restores what is shown here.</p>}
      {leftOut.length > 0 && (
        <p className={css.warning}>
          {list(leftOut.map(fieldWord))} cannot come back: what it names was deleted, or its key belongs to
          another record now. The rest can.
        </p>
      )}
      {plan && !plan.ok && plan.error.code !== 'same' && <p className={css.warning}>{plan.error.message}</p>}
      {diffs.length > 0 && (
        <table className={css.then}>
          <thead>
            <tr>
              <th scope="col">Differs</th>
              <th scope="col">Then</th>
              <th scope="col">Now</th>
            </tr>
          </thead>
          <tbody>
            {diffs.map(diff => (
              <tr key={diff.field}>
                <th scope="row">
                  {restorable.has(diff.field) ? (
                    <Checkbox
                      label={diff.label}
                      checked={!kept.has(diff.field)}
                      onChange={ticked => onKeep(toggled(kept, diff.field, !ticked))}
                    />
                  ) : (
                    diff.label
                  )}
                </th>
                <td>
                  <div dir="auto" className={css.long}>
                    {diff.after}
                  </div>
                </td>
                <td className={css.nowValue}>
                  <div dir="auto" className={css.long}>
                    {diff.before}
                  </div>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {facts.length > 0 && (
        <>
          <h3 className={css.group}>{now ? 'The same then and now' : 'As it was'}</h3>
          <table className={css.then} aria-label={now ? 'The same then and now' : 'As it was'}>
            <tbody>
              {facts.map(fact => (
                <tr key={fact.field}>
                  <th scope="row">{fact.label}</th>
                  <td>
                    <div dir="auto" className={css.long}>
                      {fact.value}
                    </div>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </>
      )}
    </>
  )
}

function toggled(set: ReadonlySet<string>, field: string, on: boolean): ReadonlySet<string> {
  const next = new Set(set)
  if (on) next.add(field)
  else next.delete(field)
  return next
}
