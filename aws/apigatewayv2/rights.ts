import { type Place, type TypeRights, grant } from "../rights";

/**
 * API Gateway's actions are HTTP's methods. What an API leads to is changed in place; what it is made of is a person's to add.
 * @param path of what is read and changed, as `apis/*`. @param lists paths that are listed beside it.
 */
export const under = (path: string, ...lists: readonly string[]) =>
  ({
    read: (place) => [grant(arns(place, path), ["apigateway:GET"])],
    update: (place) => [grant(arns(place, path), ["apigateway:PATCH"])],
    lose: ["apigateway:DELETE"],
    look: (place) => [grant(arns(place, path, ...lists), ["apigateway:GET"])],
  }) satisfies TypeRights;

const arns = ({ region }: Place, ...paths: readonly string[]) => paths.map((path) => `arn:aws:apigateway:${region}::/${path}`);
