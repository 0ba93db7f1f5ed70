/** How bad a reason is: `critical` stops sales or breaks promises, `warning` will, `info` only tells. */
export type HealthSeverity = "critical" | "warning" | "info"

/** A reason as it is told. */
export type HealthText = {
  severity: HealthSeverity
  /** Taken off a score of 100. */
  points: number
  /** It also goes to the admin's notification feed. */
  isTold: boolean
  /** `{fact}` stands for a fact. */
  message: string
  remedy: string
}
