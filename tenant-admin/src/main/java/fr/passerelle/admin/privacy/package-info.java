/** The register of processing. */
package fr.passerelle.admin.privacy;
