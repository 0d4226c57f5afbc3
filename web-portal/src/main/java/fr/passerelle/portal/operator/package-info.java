/** The page of those who run the platform. */
package fr.passerelle.portal.operator;
