import { BarController, BarElement, CategoryScale, Chart, LinearScale, Tooltip } from 'chart.js'
import { useEffect, useRef } from 'react'
import { revenueConfig } from './revenueConfig.ts'
import type { RevenueMonth } from './revenueMonth.ts'
import { useTokenColours } from './useTokenColours.ts'

Chart.register(BarController, BarElement, CategoryScale, LinearScale, Tooltip)

interface RevenueCanvasProps {
  readonly months: readonly RevenueMonth[]
  readonly currency: string
}

export function RevenueCanvas({ months, currency }: RevenueCanvasProps) {
  const canvas = useRef<HTMLCanvasElement>(null)
  const colours = useTokenColours()
  useEffect(() => {
    if (!canvas.current) return
    const chart = new Chart(canvas.current, revenueConfig(months, currency, colours))
    return () => chart.destroy()
  }, [months, currency, colours])
  return <canvas ref={canvas} />
}
