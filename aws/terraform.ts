/** How Terraform knows a type. */
export interface TerraformType {
  readonly type: string;
  /** Package below internal/service of the provider's source, where it is not called as the token's module. */
  readonly service?: string;
  /** Property of the program's resource -> attribute in the state. Together they tell one resource from all others. */
  readonly key: Readonly<Record<string, string>>;
  /** The form in which the engine imports it: attributes, and the text between them; `{id}` where nothing stands here. */
  readonly importId?: string;
  /** Attributes that decide in another way than by equality; a finder of its own looks at them. */
  readonly also?: readonly string[];
  readonly unlike?: Unlike;
}

/** An attribute that makes it another thing than the program's, unless it is empty or says `plain`. */
export interface Unlike {
  readonly attribute: string;
  readonly plain?: string;
  /** The form of the id that the other thing has; absent where it is the same. */
  readonly importId?: string;
}
