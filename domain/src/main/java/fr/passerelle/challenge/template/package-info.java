/** Cases to begin with: written in full, to be changed at will. */
package fr.passerelle.challenge.template;
