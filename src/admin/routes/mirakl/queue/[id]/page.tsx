import { LayoutComposer } from "@medusajs/dashboard/components"
import { useParams, type UIMatch } from "react-router-dom"
import { DetailPageSkeleton } from "../../../../components/detail-page-skeleton"
import { JobBreadcrumb } from "../../../../components/job-detail/job-breadcrumb"
import { JobGeneralSection } from "../../../../components/job-detail/job-general-section"
import { JobLineSection } from "../../../../components/job-detail/job-line-section"
import { JobResultSection } from "../../../../components/job-detail/job-result-section"
import { QueryError } from "../../../../components/query-error"
import { useMiraklJob } from "../../../../hooks/api/jobs"

const { Entry } = LayoutComposer

const MiraklJobPage = () => {
  const { id = "" } = useParams()
  const { job, error, refetch } = useMiraklJob(id)
  if (error && !job) {
    return <QueryError error={error} onRetry={() => void refetch()} />
  }
  if (!job) {
    return <DetailPageSkeleton />
  }
  const result = job.result && (
    <Entry id="MiraklJobResult">
      <JobResultSection result={job.result} dryRun={job.dry_run} />
    </Entry>
  )
  return (
    <LayoutComposer
      widgetsZonePrefix="mirakl_job.details"
      preferredLayoutId="core:single-column"
      data={job}
      sections={{
        main: (
          <>
            <Entry id="MiraklJobGeneral">
              <JobGeneralSection job={job} />
            </Entry>
            {/* What a dry run would do is all that it is for. */}
            {job.dry_run && result}
            <Entry id="MiraklJobLines">
              <JobLineSection job={job} />
            </Entry>
            {!job.dry_run && result}
          </>
        ),
      }}
    />
  )
}

export const handle = {
  breadcrumb: ({ params }: UIMatch) => <JobBreadcrumb id={params.id ?? ""} />,
}

export default MiraklJobPage
