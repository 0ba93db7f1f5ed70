import { toast } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { EachResult } from "../lib/do-each"

/** Says how many of several records went through, and why the others did not. */
export function useTellEach() {
  const { t } = useTranslation("mirakl")
  return ({ done, failed }: EachResult, toDone: (count: number) => string) => {
    if (done.length) {
      toast.success(toDone(done.length))
    }
    if (failed.length) {
      toast.error(
        t("errors.someFailed", {
          failed: failed.length,
          total: done.length + failed.length,
        }),
        {
          description: [...new Set(failed.map(({ message }) => message))].join(
            " "
          ),
        }
      )
    }
  }
}
