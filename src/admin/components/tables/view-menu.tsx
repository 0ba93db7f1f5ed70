import { Bookmarks, XMarkMini } from "@medusajs/icons"
import { Button, IconButton, Input, Label, Popover, Text } from "@medusajs/ui"
import { useState, type SyntheticEvent } from "react"
import { useTranslation } from "react-i18next"
import { useSearchParams } from "react-router-dom"
import { useSavedViews, type SavedView } from "../../hooks/use-saved-views"

type ViewMenuProps = {
  list: "orders" | "listings" | "queue" | "logs"
  /** Views that everybody has. */
  usual?: SavedView[]
}

/** Opens views of a list, and saves what is filtered and sorted now as another one. */
export const ViewMenu = ({ list, usual = [] }: ViewMenuProps) => {
  const { t } = useTranslation("mirakl")
  const { views, save, remove } = useSavedViews(list)
  const [isOpen, setIsOpen] = useState(false)
  const [params, setParams] = useSearchParams()
  const show = ({ search }: SavedView) => {
    setParams(new URLSearchParams(search))
    setIsOpen(false)
  }
  const current = withoutPage(params)
  return (
    <Popover open={isOpen} onOpenChange={setIsOpen}>
      <Popover.Trigger asChild>
        <Button size="small" variant="transparent" type="button">
          <Bookmarks />
          {t("views.title")}
        </Button>
      </Popover.Trigger>
      <Popover.Content align="end" className="w-[300px] p-0">
        <ul className="p-1">
          {[...usual, ...views].map((view) => (
            <li key={view.name} className="flex items-center">
              <button
                type="button"
                onClick={() => show(view)}
                className="txt-compact-small hover:bg-ui-bg-component-hover focus-visible:shadow-borders-focus flex-1 rounded-md px-2 py-1.5 text-left outline-none"
              >
                {view.name}
              </button>
              {views.includes(view) && (
                <IconButton
                  size="small"
                  variant="transparent"
                  type="button"
                  aria-label={t("views.remove", { name: view.name })}
                  onClick={() => remove(view.name)}
                >
                  <XMarkMini />
                </IconButton>
              )}
            </li>
          ))}
        </ul>
        <div className="border-t p-3">
          {current ? (
            <SaveView onSave={(name) => save({ name, search: current })} />
          ) : (
            <Text size="small" className="text-ui-fg-subtle">
              {t("views.hint")}
            </Text>
          )}
        </div>
      </Popover.Content>
    </Popover>
  )
}

const SaveView = ({ onSave }: { onSave: (name: string) => void }) => {
  const { t } = useTranslation("mirakl")
  const [name, setName] = useState("")
  const handleSubmit = (event: SyntheticEvent) => {
    event.preventDefault()
    if (name.trim()) {
      onSave(name.trim())
      setName("")
    }
  }
  return (
    <form onSubmit={handleSubmit} className="flex flex-col gap-y-2">
      <Label size="small" htmlFor="mirakl-view-name">
        {t("views.name")}
      </Label>
      <div className="flex gap-x-2">
        <Input
          id="mirakl-view-name"
          size="small"
          value={name}
          onChange={({ target }) => setName(target.value)}
        />
        <Button size="small" variant="secondary" type="submit">
          {t("actions.save")}
        </Button>
      </div>
    </form>
  )
}

// A view is a list as a whole, not a page of it.
function withoutPage(params: URLSearchParams): string {
  const kept = new URLSearchParams(params)
  kept.delete("offset")
  return kept.toString()
}
