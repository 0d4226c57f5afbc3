/** What the SME decides about a submission, with a reason its authors can read. */
package fr.passerelle.decision;
