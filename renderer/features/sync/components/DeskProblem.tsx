import css from '../sync.module.css'
import type { EncryptionDesk } from '../useEncryption.ts'

/** Why what was asked last could not be done. */
export function DeskProblem({ desk }: { readonly desk: EncryptionDesk }) {
  if (desk.problem === undefined) return null
  return (
    <p role="alert" className={css.problem}>
      {desk.problem}
    </p>
  )
}
