import { useTranslation } from "react-i18next"

/** What a line of a run is about: a part of the work in the reader's language, a record by its own name. */
export function useLineName(): (key: string) => string {
  const { t } = useTranslation("mirakl")
  return (key) => {
    const file = /^file (?<number>\d+)$/.exec(key)?.groups
    if (file) {
      return t("queue.lines.file", file)
    }
    const page = /^page (?<pass>\d+)\/(?<offset>\d+)$/.exec(key)?.groups
    return page
      ? t("queue.lines.page", page)
      : t(`masterData.kinds.${key}`, key)
  }
}
