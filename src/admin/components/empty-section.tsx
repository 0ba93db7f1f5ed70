import { Text } from "@medusajs/ui"

/** Says in a section's body that there is nothing yet, and what that means. */
export const EmptySection = ({ children }: { children: string }) => (
  <div className="flex items-center justify-center px-6 py-8">
    <Text size="small" className="text-ui-fg-subtle text-center">
      {children}
    </Text>
  </div>
)
