import { create } from 'zustand'

/** A rule somebody asked to be begun on the page of rules: what starts it and what it does. */
export interface RuleToBegin {
  readonly process: 'registration' | 'lead' | 'deal'
  readonly step: string
}

interface Beginning {
  readonly asked: RuleToBegin | undefined
  ask(rule: RuleToBegin): void
  done(): void
}

export const useBeginning = create<Beginning>()(set => ({
  asked: undefined,
  ask: asked => set({ asked }),
  done: () => set({ asked: undefined }),
}))
