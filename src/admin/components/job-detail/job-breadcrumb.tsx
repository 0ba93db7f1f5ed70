import { useTranslation } from "react-i18next"
import { useMiraklJob } from "../../hooks/api/jobs"

export const JobBreadcrumb = ({ id }: { id: string }) => {
  const { t } = useTranslation("mirakl")
  const { job } = useMiraklJob(id)
  return (
    <span>
      {job ? t(`operations.${job.operation}.label`, job.operation) : "…"}
    </span>
  )
}
