import { createTheme } from '@mui/material/styles'
import { muiParts } from './muiParts.ts'

/**
 * MUI brings behaviour here; colours and shapes come from tokens.css as variables, set part by part in
 * muiParts. Its own palette stays untouched, because it computes with colours and cannot read variables.
 */
export const muiTheme = createTheme({
  shape: { borderRadius: 6 },
  spacing: 4,
  typography: {
    fontFamily: 'var(--sans)',
    fontSize: 14,
    button: { textTransform: 'none', fontWeight: 500 },
  },
  transitions: {
    duration: {
      shortest: 120,
      shorter: 120,
      short: 140,
      standard: 160,
      complex: 180,
      enteringScreen: 160,
      leavingScreen: 120,
    },
  },
  components: muiParts,
})
