"""https://docs.aws.amazon.com/service-authorization/latest/reference/list_awscertificatemanager.html"""

from authorization.needs import anywhere, each


def certificate(asked):
    return asked.params["CertificateArn"]


ROWS = {
    **each(certificate, "DescribeCertificate", "ListTagsForCertificate", "DeleteCertificate"),
    **each(anywhere, "ListCertificates"),
}
