/** Types beside `text/*` whose files hold text, such as `application/json` and `application/ld+json`. */
const textTypes = /^application\/(?:[\w.-]+\+)?(?:json|xml|yaml|x-yaml|toml|sql|javascript|x-sh)$/;

/** Whether files of a media type hold text. */
export function isTextType(mediaType: string): boolean {
  return mediaType.startsWith('text/') || textTypes.test(mediaType);
}
