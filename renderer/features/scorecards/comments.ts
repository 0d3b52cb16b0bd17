import { create } from 'zustand'

interface Comments {
  readonly typed: Readonly<Record<string, string>>
}

/** Comments being written, per partner and quarter; kept over a change of page until they are issued. */
const useComments = create<Comments>()(() => ({ typed: {} }))

export const commentKey = (partnerId: string, period: string): string => `${partnerId}/${period}`

export const useComment = (key: string): string | undefined => useComments(state => state.typed[key])

export const setComment = (key: string, text: string): void =>
  useComments.setState(({ typed }) => ({ typed: { ...typed, [key]: text } }))

/** It was issued: from now on the issued text is the one to start from. */
export const clearComment = (key: string): void =>
  useComments.setState(({ typed }) => {
    const { [key]: _, ...rest } = typed
    return { typed: rest }
  })
