const logFields = [
  "id",
  "instance_id",
  "outcome",
  "operation",
  "mirakl_operation",
  "message",
  "error_code",
  "http_status",
  "attempt",
  "duration_ms",
  "job_id",
  "job_line_id",
  "correlation_id",
  "reference_type",
  "reference_id",
  "request",
  "response",
  "created_at",
]

export const listLogsConfig = {
  entity: "mirakl_log",
  defaults: logFields,
  allowed: logFields,
  isList: true,
}
