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

export const listJobLinesConfig = {
  entity: "mirakl_job_line",
  defaults: lineFields,
  allowed: lineFields,
  isList: true,
}
