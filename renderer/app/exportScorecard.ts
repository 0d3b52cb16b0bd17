/** The one way to a scorecard PDF, for its own page, the partner page (`runAction`) and the command line. */
export {
  type ExportLine,
  exportMany,
  exportScorecard,
  prepareScorecard,
} from '../features/scorecards/export.ts'
