import { navigate } from 'wouter/use-hash-location'
import { runAction } from '../state/actions.ts'
import { hereOf } from './commands/here.ts'

/** Exports the scorecard of the partner on screen; elsewhere goes to where scorecards are chosen. */
export async function exportHere(): Promise<void> {
  const { partnerId } = hereOf(location.hash)
  if (partnerId === undefined) navigate('/insights')
  else await runAction('exportScorecard', partnerId)
}
