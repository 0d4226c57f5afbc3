/** How a company gets its space, for programs. */
package fr.passerelle.api.signup;
