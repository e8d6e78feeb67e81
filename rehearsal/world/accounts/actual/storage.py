"""Buckets, and the scraper's image repository. Only the app's own distribution reads the images."""

from accounts.prod import known
from accounts.prod import storage as prod


def lay(aws):
    prod.buckets(aws, images_read_by=[known.FRONTEND_CDN])
