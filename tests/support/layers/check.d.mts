export interface LayerReport {
  readonly modules: number
  readonly dependencies: number
  readonly violations: readonly string[]
}
export function checkLayers(root: string): Promise<LayerReport>
