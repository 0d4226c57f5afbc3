package fr.passerelle.admin.settings;

import fr.passerelle.files.Upload;
import fr.passerelle.shared.Refusal;
import fr.passerelle.shared.RefusalCode;
import fr.passerelle.tenancy.logo.ChangeLogo;
import fr.passerelle.tenancy.logo.RemoveLogo;
import fr.passerelle.web.Attempt;
import fr.passerelle.web.routing.CurrentActor;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Puts up the tenant's logo, or takes it away. */
@Named
@RequestScoped
public class LogoCard {
  @Inject ChangeLogo changeLogo;
  @Inject RemoveLogo removeLogo;
  @Inject CurrentActor current;
  @Inject Attempt attempt;

  private Part file;

  public void put() {
    if (attempt.to(() -> changeLogo.handle(current.actor(), upload()))) {
      attempt.leadTo("/t/" + current.tenant().slug() + "/settings?saved");
    }
  }

  private Upload upload() {
    if (file == null || file.getSize() == 0) {
      throw Refusal.of("file", RefusalCode.REQUIRED);
    }
    try {
      return new Upload(file.getSubmittedFileName(), file.getInputStream());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public void remove() {
    if (attempt.to(() -> removeLogo.handle(current.actor()))) {
      attempt.leadTo("/t/" + current.tenant().slug() + "/settings?saved");
    }
  }

  public Part getFile() {
    return file;
  }

  public void setFile(Part file) {
    this.file = file;
  }
}
