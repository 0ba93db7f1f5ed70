import { MiraklResponseError } from "../errors"

/** Mirakl's largest page. */
export const PAGE_SIZE = 100

type OffsetPage = { offset: number; received: number; totalCount: number }

type SeekPage = { nextPageToken: string | null }

/**
 * Reads offset pages (`offset`, `max`, `total_count`) to the end. Stops at an
 * empty page, whatever the total says.
 *
 * @param options.start the offset of the first one
 * @param options.overlap with how many of the last page's elements the next one
 * begins; default none
 */
export async function* iterateOffsetPages<Page extends OffsetPage>(
  fetchPage: (offset: number) => Promise<Page>,
  { start = 0, overlap = 0 }: { start?: number; overlap?: number } = {}
): AsyncGenerator<Page> {
  let offset = start
  for (;;) {
    const page = await fetchPage(offset)
    yield page
    const end = offset + page.received
    if (page.received === 0 || end >= page.totalCount) {
      return
    }
    offset = Math.max(end - overlap, offset + 1)
  }
}

/**
 * Reads seek pages (`page_token`, `next_page_token`) to the end.
 *
 * @throws {MiraklResponseError} PAGING_LOOP when a token comes again
 */
export async function* iterateSeekPages<Page extends SeekPage>(
  operation: string,
  fetchPage: (pageToken: string | null) => Promise<Page>
): AsyncGenerator<Page> {
  const seen = new Set<string>()
  let token: string | null = null
  do {
    const page: Page = await fetchPage(token)
    yield page
    token = page.nextPageToken
    if (token && seen.has(token)) {
      throw new MiraklResponseError({
        operation,
        code: "PAGING_LOOP",
        message: `${operation} was stopped: the marketplace names the same next page again and again.`,
      })
    }
    if (token) {
      seen.add(token)
    }
  } while (token)
}
