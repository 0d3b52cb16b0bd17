import { ANSWER_EXTENSION } from '@shared/domain/pack/answer.ts'
import { PIECE } from '@shared/ipc/contract.ts'
import { navigate } from 'wouter/use-hash-location'
import { request } from '../../platform/client.ts'
import { answerPath } from '../../state/places.ts'
import { showToast } from '../../ui/toast/toasts.ts'
import { importAnswer, LARGEST_ANSWER, NO_ANSWER } from './importAnswer.ts'

const say = (text: string): void => showToast({ text, tone: 'bad' })
const fault = (error: unknown): void => say(error instanceof Error ? error.message : String(error))

/** What is far too large is refused before a byte of it is read. */
async function take(name: string, size: number, read: () => Promise<Uint8Array>): Promise<void> {
  const answer = size > LARGEST_ANSWER ? NO_ANSWER : await importAnswer(await read())
  if (answer.ok) navigate(answerPath(answer.value))
  else say(`${name} was refused. ${answer.error.message}`)
}

/** Takes in an answer that was dropped on the window. */
export const openAnswerFile = async (file: File): Promise<void> => {
  try {
    await take(file.name, file.size, async () => new Uint8Array(await file.arrayBuffer()))
  } catch (error) {
    fault(error)
  }
}

/** Asks for an answer and takes it in. */
export async function pickAnswer(): Promise<void> {
  try {
    const chosen = await request('files.open', {
      title: 'Import the answer of a partner',
      filter: { name: 'Answer to a partner pack', extension: ANSWER_EXTENSION },
    })
    if (chosen.kind === 'cancelled') return
    const { grant, name, size } = chosen.file
    await take(name, size, async () => {
      const length = Math.min(Math.max(1, size), PIECE)
      const pieces: Uint8Array[] = []
      for (let from = 0; from < size; from += length)
        pieces.push((await request('files.read', { grant, from, length })).bytes)
      return new Uint8Array(await new Blob(pieces as BlobPart[]).arrayBuffer())
    })
  } catch (error) {
    fault(error)
  }
}
