import type { Protection, Snapshot } from '@shared/ipc/backup.ts'
import { counted } from '../viewModelSafety.ts'

/** What lies in the folder as anybody can read it, and as nobody can, in one sentence. */
export function protectionInWords({ on }: Protection): string {
  return on
    ? 'New snapshots and the change log are encrypted (AES-256-GCM) under your passphrase.'
    : 'Snapshots and the change log are not encrypted: whoever has their files reads the whole book.'
}

/** What a passphrase will be asked for, said before one is chosen. */
export const keepsInWords = ({ hasKeyStore }: Protection): string =>
  hasKeyStore
    ? 'Here the key store of the system keeps what opens them, so nobody is asked. Tandem does not keep the passphrase.'
    : 'This system has no key store that Tandem can use: after each start of Tandem a restore takes the passphrase. Snapshots are taken as ever, without it.'

/** Who is asked at a restore. */
export function opensInWords({ on, opensBy, hasKeyStore }: Protection): string | undefined {
  if (!on) return undefined
  if (opensBy === 'keyStore')
    return 'A restore on this laptop asks nothing: the key store of the system holds what opens them. Elsewhere it takes the passphrase.'
  const why = hasKeyStore
    ? 'the key store of the system does not hold what opens them'
    : 'this system has no key store that Tandem can use'
  return opensBy === 'session'
    ? `A restore asks nothing until Tandem closes, then it takes the passphrase: ${why}.`
    : `A restore takes the passphrase: ${why}. Snapshots are taken as ever, without it.`
}

/** Snapshots that could be encrypted and are not; the change log of that time may be there without one. */
export const plainOnes = (snapshots: readonly Snapshot[]): number =>
  snapshots.filter(({ sealed, state }) => !sealed && state !== 'damaged').length

/** What is not covered, named as long as it is there. */
export function uncoveredInWords({ on, plainLog }: Protection, snapshots: readonly Snapshot[]): string {
  if (!on) {
    const sealed = snapshots.filter(one => one.sealed).length
    return sealed === 0
      ? ''
      : `${counted(sealed, 'snapshots')} from before ${sealed === 1 ? 'is' : 'are'} still encrypted and ${sealed === 1 ? 'takes' : 'take'} the passphrase of that time: keep it.`
  }
  const plain = snapshots.filter(({ sealed }) => !sealed).length
  const older = [
    ...(plain > 0 ? [counted(plain, 'snapshots')] : []),
    ...(plainLog ? ['a part of the change log'] : []),
  ].join(' and ')
  const stay = older === '' ? '' : ` Still in plain from before, until newer ones take their place: ${older}.`
  return `Not encrypted by Tandem: the book you work in; when a snapshot was taken, its size and how many records it holds.${stay}`
}
