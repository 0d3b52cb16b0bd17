import type { DryRun } from '@shared/domain/automation/dryRun.ts'
import { rateWindow } from '@shared/domain/automation/rate.ts'
import type { AutomationRule } from '@shared/domain/automation/schema.ts'
import type { RuleWords } from '@shared/domain/automation/sentence.ts'
import { useCallback, useEffect, useRef, useState } from 'react'
import { tryOnPast } from '../../data/automation/tryOnPast.ts'
import { today } from '../../data/today.ts'

export type DryState =
  | { readonly kind: 'running'; readonly done: number; readonly of: number }
  | { readonly kind: 'stopped' }
  | { readonly kind: 'failed'; readonly message: string }
  | { readonly kind: 'done'; readonly run: DryRun }

/** Tries a rule on the last days, anew whenever the rule or the days change. */
export function useDryRun(rule: AutomationRule, days: number, words: RuleWords) {
  const [state, setState] = useState<DryState>({ kind: 'running', done: 0, of: 0 })
  const [turn, setTurn] = useState(0)
  const running = useRef<AbortController>(undefined)
  // biome-ignore lint/correctness/useExhaustiveDependencies: `turn` asks for it once more
  useEffect(() => {
    const controller = new AbortController()
    running.current = controller
    const { signal } = controller
    setState({ kind: 'running', done: 0, of: 0 })
    const onProgress = (done: number, of: number) =>
      !signal.aborted && setState({ kind: 'running', done, of })
    tryOnPast(rule, { span: rateWindow(today(), days), words, signal, onProgress })
      .then(run => run && !signal.aborted && setState({ kind: 'done', run }))
      .catch((error: unknown) => !signal.aborted && setState({ kind: 'failed', message: String(error) }))
    return () => controller.abort()
  }, [rule, days, words, turn])
  return {
    state,
    cancel: useCallback(() => {
      running.current?.abort()
      setState({ kind: 'stopped' })
    }, []),
    again: useCallback(() => setTurn(before => before + 1), []),
  }
}
