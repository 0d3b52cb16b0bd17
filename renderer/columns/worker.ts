import { expose } from 'comlink'
import { setToday } from '../data/today.ts'
import { startAgenda } from './agenda/agendaKeeper.ts'
import { pipelineNews } from './agenda/pipelineNews.ts'
import { creditSummary, partnerCredit } from './attribution/creditQuestions.ts'
import { dealsToLock } from './attribution/lockDue.ts'
import {
  readAutomationInsights,
  readAutomationRates,
  readRuleTallies,
} from './automation/automationQuestions.ts'
import { startBook } from './bookKeeper.ts'
import { startCommitments } from './commitments/commitmentKeeper.ts'
import { hintDeals, startDeals, unwatchDeals, watchDeals } from './deals/dealKeeper.ts'
import { slippedDeals } from './deals/slippedDeals.ts'
import { readForecast, readOutcomes, readPivot } from './forecast/forecastKeeper.ts'
import { readChanges, readPast } from './forecast/lookingBack.ts'
import { keepSnapshots } from './forecast/snapshotKeeper.ts'
import { planLeads, readFairness, readLead, startLeads } from './leads/leadKeeper.ts'
import { mixSummary, unsaidIds, unsaidMotions } from './mix/mixQuestions.ts'
import { startRegistrations } from './registrations/registrationKeeper.ts'

/** What the column worker answers; each part of it keeps itself from the journal. */
const api = {
  setToday,
  startBook,
  startAgenda,
  pipelineNews,
  startDeals,
  watchDeals,
  hintDeals,
  unwatchDeals,
  slippedDeals,
  readForecast,
  readPivot,
  readOutcomes,
  readChanges,
  readPast,
  keepSnapshots,
  startRegistrations,
  startCommitments,
  creditSummary,
  partnerCredit,
  dealsToLock,
  mixSummary,
  unsaidMotions,
  unsaidIds,
  readAutomationRates,
  readAutomationInsights,
  readRuleTallies,
  startLeads,
  planLeads,
  readLead,
  readFairness,
}
export type ColumnsApi = typeof api

expose(api)
