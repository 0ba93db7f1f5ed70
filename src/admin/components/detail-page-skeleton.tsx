import { Container, Skeleton } from "@medusajs/ui"

const SectionSkeleton = ({ rows }: { rows: number }) => (
  <Container className="divide-y p-0">
    <div className="flex items-center justify-between px-6 py-4">
      <Skeleton className="h-7 w-[180px]" />
      <Skeleton className="h-7 w-7" />
    </div>
    {Array.from({ length: rows }, (_, row) => (
      <div key={row} className="grid grid-cols-2 gap-4 px-6 py-4">
        <Skeleton className="h-5 w-[116px]" />
        <Skeleton className="h-5 w-[180px]" />
      </div>
    ))}
  </Container>
)

/** The outline of a two-column page while its record is loading. */
export const DetailPageSkeleton = () => (
  <div
    aria-busy="true"
    className="flex w-full flex-col gap-x-4 gap-y-3 xl:flex-row xl:items-start"
  >
    <div className="flex w-full flex-col gap-y-3">
      <SectionSkeleton rows={4} />
      <SectionSkeleton rows={5} />
    </div>
    <div className="flex w-full max-w-[100%] flex-col gap-y-3 xl:max-w-[440px]">
      <SectionSkeleton rows={4} />
    </div>
  </div>
)
