import { err } from '../../lib/result.ts'
import type { Session } from './schema.ts'

/** What both sides agreed to stays as it was. */
export const refuseIfSigned = ({ signedOff }: Pick<Session, 'signedOff'>) =>
  signedOff.length > 0
    ? err(
        'signed',
        `${signedOff[0]?.name} signed off the recap. Nothing was changed; undo the sign-off to go on.`,
      )
    : undefined
