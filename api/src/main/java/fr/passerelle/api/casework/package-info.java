/** Teams, and the solutions that they hand in. */
package fr.passerelle.api.casework;
