import '../app/theme/tokens.css'
import '../app/theme/worldFonts.ts'
import './fonts.ts'
import './print.css'
import { createRoot } from 'react-dom/client'
import { noteErrors } from '../app/noteErrors.ts'
import { onRenderError } from './layOut.ts'
import { servePrintJobs } from './servePrintJobs.tsx'

noteErrors()
const element = document.getElementById('root')
if (!element) throw new Error('print.html has no #root.')
servePrintJobs(createRoot(element, { onUncaughtError: onRenderError }))
