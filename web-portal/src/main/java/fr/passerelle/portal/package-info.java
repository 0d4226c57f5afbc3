/** The pages of contributors, challenge managers and jurors. */
package fr.passerelle.portal;
