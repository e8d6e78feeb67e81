import type { Place } from "../rights";

/** The app's roles. A path stands before the name: /service-role/ of what a console made. */
export const appRoles = ({ id }: Pick<Place, "id">): readonly string[] => [`arn:aws:iam::${id}:role/bluemoxon-*`, `arn:aws:iam::${id}:role/*/bluemoxon-*`];

/** With the role that the app's deploy workflow takes on, which the adoption takes a deletion out of. */
export const withDeployer = (place: Pick<Place, "id">): readonly string[] => [...appRoles(place), `arn:aws:iam::${place.id}:role/github-actions-deploy`];
