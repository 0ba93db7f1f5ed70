const jobFields = [
  "id",
  "instance_id",
  "operation",
  "trigger",
  "status",
  "dry_run",
  "params",
  "result",
  "total",
  "processed",
  "failed",
  "held",
  "error_code",
  "error_message",
  "remedy",
  "correlation_id",
  "schedule_id",
  "attempts",
  "retry_at",
  "cancel_requested_at",
  "started_at",
  "finished_at",
  "created_at",
  "updated_at",
  "instance.id",
  "instance.name",
]

export const retrieveJobConfig = {
  entity: "mirakl_job",
  defaults: jobFields,
  allowed: jobFields,
  isList: false,
}

export const listJobsConfig = { ...retrieveJobConfig, isList: true }

const lineFields = [
  "id",
  "job_id",
  "key",
  "status",
  "attempts",
  "retryable",
  "error_code",
  "error_message",
  "remedy",
  "reference_type",
  "reference_id",
  "data",
  "result",
  "created_at",
  "updated_at",
]

export const retrieveJobLineConfig = {
  entity: "mirakl_job_line",
  defaults: lineFields,
  allowed: lineFields,
  isList: false,
}

export const listJobLinesConfig = { ...retrieveJobLineConfig, isList: true }
