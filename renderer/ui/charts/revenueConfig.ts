import { exponentOf } from '@shared/lib/money.ts'
import type { ChartConfiguration, Plugin, TooltipItem } from 'chart.js'
import { formatMonth, formatMonthShort } from '../format/dates.ts'
import { formatMoney } from '../format/numbers.ts'
import { hatch } from './hatch.ts'
import type { RevenueMonth } from './revenueMonth.ts'
import type { TokenColours } from './useTokenColours.ts'

const still = (): boolean => matchMedia('(prefers-reduced-motion: reduce)').matches

/** Stacked bars, light grid, zero in sight, targets as ticks. Amounts in minor units. */
export function revenueConfig(
  months: readonly RevenueMonth[],
  currency: string,
  colours: TokenColours,
): ChartConfiguration<'bar'> {
  const font = { family: colours.font, size: 11 }
  const largest = Math.max(0, ...months.map(month => month.target ?? 0))
  const money = (minor: number, style?: 'compact') =>
    formatMoney({ minor: Math.round(minor), currency }, style)
  const bars = { stack: 'revenue', borderRadius: 2, barPercentage: 0.92, categoryPercentage: 0.82 }
  return {
    type: 'bar',
    data: {
      labels: months.map(month => formatMonthShort(month.month)),
      datasets: [
        { ...bars, label: 'Sourced', data: months.map(m => m.sourced), backgroundColor: colours.sourced },
        {
          ...bars,
          label: 'Influenced',
          data: months.map(m => m.influenced),
          backgroundColor: hatch(colours.influenced, colours.panel),
        },
      ],
    },
    options: {
      responsive: true,
      maintainAspectRatio: false,
      animation: still() ? false : { duration: 160 },
      interaction: { mode: 'index', intersect: false },
      layout: { padding: { top: 6 } },
      scales: {
        x: {
          stacked: true,
          grid: { display: false },
          border: { color: colours.zero },
          ticks: { color: colours.ink3, font, maxRotation: 0, autoSkipPadding: 16 },
        },
        y: {
          stacked: true,
          beginAtZero: true,
          suggestedMax: largest,
          border: { display: false },
          grid: { color: context => (context.tick.value === 0 ? colours.zero : colours.line) },
          ticks: {
            color: colours.ink3,
            font,
            maxTicksLimit: 5,
            // One whole unit is the smallest step: no axis of cents.
            precision: 0,
            callback: value => money(Number(value), 'compact'),
          },
          afterDataLimits: scale => {
            if (scale.max === 0) scale.max = 10 ** exponentOf(currency)
          },
        },
      },
      plugins: {
        legend: { display: false },
        tooltip: {
          backgroundColor: colours.panel,
          titleColor: colours.ink,
          bodyColor: colours.ink2,
          borderColor: colours.line,
          borderWidth: 1,
          padding: 10,
          cornerRadius: 6,
          boxPadding: 4,
          titleFont: { family: colours.font, size: 12, weight: 600 },
          bodyFont: { family: colours.font, size: 12 },
          callbacks: {
            title: items => formatMonth(months[items[0]?.dataIndex ?? 0]?.month ?? ''),
            label: (item: TooltipItem<'bar'>) => ` ${item.dataset.label}  ${money(Number(item.raw))}`,
            afterBody: items => {
              const target = months[items[0]?.dataIndex ?? 0]?.target
              return target === undefined ? [] : [`Target  ${money(target)}`]
            },
          },
        },
      },
    },
    plugins: [targetTicks(months, colours.target)],
  }
}

/** Draws each month's target as a tick over its bar. */
const targetTicks = (months: readonly RevenueMonth[], colour: string): Plugin<'bar'> => ({
  id: 'targetTicks',
  afterDatasetsDraw(chart) {
    const { x, y } = chart.scales
    if (!x || !y) return
    const half = Math.min(18, (x.width / Math.max(1, months.length)) * 0.42)
    const { ctx } = chart
    ctx.save()
    ctx.fillStyle = colour
    months.forEach(({ target }, i) => {
      if (target !== undefined)
        ctx.fillRect(x.getPixelForValue(i) - half, y.getPixelForValue(target) - 1, half * 2, 2)
    })
    ctx.restore()
  },
})
