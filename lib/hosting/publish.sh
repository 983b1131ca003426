#!/bin/sh
# Publishes out/ to object storage by rclone, which speaks to S3, R2, B2, Google, Azure and forty more:
#
#   SITE_ENDPOINT=https://<account>.r2.cloudflarestorage.com SITE_BUCKET=papers \
#   AWS_ACCESS_KEY_ID=… AWS_SECRET_ACCESS_KEY=… lib/hosting/publish.sh
#
# Storage that is no S3: name a remote of your rclone configuration, SITE_REMOTE=name:bucket, in place of the four.
# Only what has changed is uploaded. Run it again where it was interrupted: it goes on from there.
set -eu

if ! command -v rclone > /dev/null; then
  echo "rclone is missing. On Debian: apt-get install rclone. Elsewhere: https://rclone.org/install/" >&2
  exit 1
fi
if [ ! -f out/404.html ]; then
  echo "There is no site in out/. Run npm run build first." >&2
  exit 1
fi
if [ -z "${SITE_REMOTE:-}" ]; then
  for name in SITE_ENDPOINT SITE_BUCKET AWS_ACCESS_KEY_ID AWS_SECRET_ACCESS_KEY; do
    eval "value=\${$name:-}"
    if [ -z "$value" ]; then
      echo "$name is not set. Four variables say where to: SITE_ENDPOINT, SITE_BUCKET, AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY." >&2
      exit 1
    fi
  done
  export RCLONE_CONFIG_SITE_TYPE=s3 RCLONE_CONFIG_SITE_PROVIDER=Other RCLONE_CONFIG_SITE_ENV_AUTH=true
  export RCLONE_CONFIG_SITE_ENDPOINT="$SITE_ENDPOINT"
  SITE_REMOTE="site:$SITE_BUCKET"
fi

# By content, not by time: a build writes anew what it cannot know to be the same.
upload() {
  rclone copy out "$SITE_REMOTE" --checksum --fast-list --transfers 16 "$@"
}
for_good="Cache-Control: public, max-age=31536000, immutable"
ask_again="Cache-Control: no-cache"

echo "Uploading files that pages need …"
# Named by their content, as in _headers.
upload --header-upload "$for_good" --include "/_next/static/**" --include "/data/*.*.json" --include "/data/*.*.bin"
upload --header-upload "$ask_again" \
  --filter "- /_next/static/**" --filter "- /data/*.*.json" --filter "- /data/*.*.bin" --filter "- *.html"
echo "Uploading pages …"
upload --include "*.html" --header-upload "$ask_again"
echo "Removing what is gone …"
rclone sync out "$SITE_REMOTE" --checksum --fast-list --delete-after --header-upload "$ask_again"
echo "Published."
