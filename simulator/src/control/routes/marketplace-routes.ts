import type { Control } from "../control"
import type { ControlRoute } from "./control-route"

export function marketplaceRoutes(control: Control): ControlRoute[] {
  const { marketplace, simulation } = control
  return [
    {
      method: "get",
      path: "/platforms",
      act: () => ({ platforms: [...simulation.state.platforms.values()] }),
    },
    {
      method: "post",
      path: "/platforms",
      act: ({ body }) => ({ platform: marketplace.createPlatform(body) }),
    },
    {
      method: "patch",
      path: "/platforms",
      act: ({ body }) => ({ platform: marketplace.updatePlatform(body) }),
    },
    {
      method: "patch",
      path: "/platforms/:id",
      act: ({ params, body }) => ({
        platform: marketplace.updatePlatform(body, params.id),
      }),
    },
    {
      method: "get",
      path: "/shops",
      act: () => ({ shops: [...simulation.state.shops.values()] }),
    },
    {
      method: "post",
      path: "/shops",
      act: ({ body }) => ({ shop: marketplace.setShop(body) }),
    },
    {
      method: "patch",
      path: "/shops/:shop_id",
      act: ({ params, body }) => ({
        shop: marketplace.setShop({ ...body, shop_id: Number(params.shop_id) }),
      }),
    },
    {
      method: "get",
      path: "/keys",
      act: () => ({ keys: [...simulation.state.apiKeys.values()] }),
    },
    {
      method: "post",
      path: "/keys",
      act: ({ body }) => ({ key: marketplace.setKey(body) }),
    },
    {
      method: "delete",
      path: "/keys/:key",
      act: ({ params }) => {
        marketplace.revokeKey(params.key ?? "")
        return { deleted: true }
      },
    },
  ]
}
