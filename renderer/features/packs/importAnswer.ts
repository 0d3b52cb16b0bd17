import { checkAnswer } from '@shared/domain/pack/check.ts'
import { receiveAnswer } from '@shared/domain/pack/commands.ts'
import { err, ok, type Result } from '@shared/lib/result.ts'
import { act } from '../../data/act.ts'
import { getRow, rowsBy } from '../../data/rows.ts'
import { request } from '../../platform/client.ts'
import { formatDayOf } from '../../ui/format/dates.ts'
import { verify } from './keys.ts'

/** No answer is near this size: what is larger is none. */
export const LARGEST_ANSWER = 8 * 1024 * 1024

export const NO_ANSWER = err('format', 'This file is no answer to a partner pack.')

/** Checks an answer and takes it in as proposals. Answers its id; errors as of `checkAnswer` and `receiveAnswer`. */
export async function importAnswer(bytes: Uint8Array): Promise<Result<string>> {
  const text = bytes.length > LARGEST_ANSWER ? undefined : exactText(bytes)
  if (text === undefined) return NO_ANSWER
  const { publicKey } = await request('keys.workspace', {})
  const checked = await checkAnswer(text, {
    packById: id => getRow('packs', id),
    packsOf: pack => rowsBy('packs', 'partnerId', pack.partnerId),
    answersOf: pack => rowsBy('packAnswers', 'packId', pack.id),
    workspaceKey: publicKey,
    verify,
    date: formatDayOf,
  })
  if (!checked.ok) return checked
  const { pack, body, hash } = checked.value
  const done = await act(receiveAnswer, { packId: pack.id, body, hash })
  return done.ok ? ok(done.value.ids[0] ?? '') : done
}

/** The text of well-formed UTF-8, a byte order mark included; a mended byte would be a changed one unseen. */
function exactText(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return undefined
  }
}
